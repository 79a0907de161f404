package dev.gatehouse.web.setup;

/**
 * One of the values that can be chosen.
 *
 * @param label what is read, if {@code labelCode} is empty
 * @param labelCode message key of what is read
 * @param group message key of what it is one of, where there are several sorts; else empty
 */
public record OptionView(String value, String label, String labelCode, String group, boolean chosen) {}
