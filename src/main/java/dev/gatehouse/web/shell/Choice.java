package dev.gatehouse.web.shell;

/** One of the options of a list to choose from. */
public record Choice(String value, String label) {}
