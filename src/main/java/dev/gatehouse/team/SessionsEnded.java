package dev.gatehouse.team;

/** Every session of this person has ended: disabled, or another password. */
public record SessionsEnded(String login) {}
