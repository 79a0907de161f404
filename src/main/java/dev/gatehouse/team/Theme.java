package dev.gatehouse.team;

/** How the pages look; {@code AUTO} follows the person's device. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK
}
