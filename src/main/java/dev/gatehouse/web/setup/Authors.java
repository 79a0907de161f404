package dev.gatehouse.web.setup;

import dev.gatehouse.resource.Author;
import dev.gatehouse.team.Person;

/** Who does something, as the engine remembers it. */
final class Authors {

    /** The longest reason that history keeps. */
    static final int LONGEST_WHY = 1000;

    private Authors() {}

    static Author of(Person person, String why) {
        return new Author(person.id(), person.name(), person.address(), why);
    }
}
