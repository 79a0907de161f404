package dev.gatehouse.team;

/** The colours an AWS account can be told by; each has a style of its own, because pages carry no inline styles. */
public enum AccountColour {
    SLATE,
    BLUE,
    TEAL,
    GREEN,
    AMBER,
    ORANGE,
    ROSE,
    VIOLET
}
