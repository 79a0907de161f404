package dev.gatehouse.web.shell;

import dev.gatehouse.team.Person;
import java.util.Optional;

/**
 * Something that another area shows in the bar at the top of every page, such as what is billed per hour: each bean of
 * this type is asked with each page.
 */
public interface ShellItem {

    /** What to show this person; empty for nothing. Called with each page, so it must not be slow. */
    Optional<Part> part(Person person);

    /**
     * A fragment without parameters; it finds {@code content} as {@code item.content}.
     *
     * @param template such as {@code cost/bar}
     * @param fragment such as {@code burning}
     */
    record Part(String template, String fragment, Object content) {}
}
