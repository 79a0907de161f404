package dev.gatehouse.web.shell;

import dev.gatehouse.team.Person;
import java.util.List;

/** Tells the sidebar which stacks a person may see: one bean of this type is asked with each page. */
@FunctionalInterface
public interface StackList {

    List<StackHead> stacksOf(Person person);
}
