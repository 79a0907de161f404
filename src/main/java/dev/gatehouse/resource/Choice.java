package dev.gatehouse.resource;

/**
 * One of the values that a field offers.
 *
 * @param value what is entered
 * @param text what is said of it beside the value, such as {@code apne2-az1}; may be empty
 */
public record Choice(String value, String text) {}
