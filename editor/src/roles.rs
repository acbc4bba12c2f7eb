//! What things in a drawing are called towards the page.

use klantreis::scene::Role;

/// What a group is that shows a part of a journey.
pub(crate) const fn name(role: Role) -> &'static str {
    match role {
        Role::Card { .. } => "card",
        Role::LaneCard { .. } => "lane-card",
        Role::PanelCard(_) => "panel-card",
        Role::Point { .. } => "point",
        Role::LinePoint => "line-point",
        Role::Caption => "caption",
        Role::Step => "step",
        Role::LaneItem(_) => "lane-item",
        Role::PanelItem(_) => "panel-item",
        Role::Phase => "phase",
        Role::Title | Role::RunningTitle => "title",
        Role::Account => "account",
        Role::Legend => "legend",
        _ => "other",
    }
}

/// What kind of card it is, by the name that it has in a file in English.
pub(crate) fn part(role: Role) -> Option<&'static str> {
    use klantreis::model::Language::English;
    match role {
        Role::Card { part, .. }
        | Role::LaneCard { part, .. }
        | Role::PanelCard(part)
        | Role::PanelItem(part)
        | Role::LaneItem(part) => Some(part.name(English)),
        _ => None,
    }
}
