package dev.gatehouse.web.shell;

/**
 * A page that every stack has: a bean of this type adds one.
 *
 * @param id what its page names as {@code tab}; its word is the message {@code shell.tab.<id>}
 * @param path below the stack's own address, such as {@code /plan}; empty for the first
 * @param icon of Bootstrap Icons, such as {@code bi-diagram-3}
 * @param order from left to right
 */
public record StackTab(String id, String path, String icon, int order) {}
