def numbers(measured, versions, journeys):
    out=[]
    for (n,j,f),m in measured.items():
        out.append(f"{n:12} {j:12} {f:7} share {m.share:.4%} tile {m.tile} shift {m.shift} room {m.room}")
    return "\n".join(out)
