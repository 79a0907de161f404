package dev.gatehouse.web.operate;

import dev.gatehouse.cost.ExchangeRate;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Author;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.setup.VisibleStacks;
import dev.gatehouse.web.shell.Crumb;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a stack have in common: who may open them, and the frame around them. */
@Component
public class StackPages {

    /** The longest reason that history keeps. */
    private static final int LONGEST_WHY = 1000;

    private final VisibleStacks stacks;
    private final ExchangeRate rate;

    StackPages(VisibleStacks stacks, ExchangeRate rate) {
        this.stacks = stacks;
        this.rate = rate;
    }

    /** The stack, if this person may see it; else there is none. */
    public Stack stack(UUID id, Person person) {
        return stacks.require(id, person);
    }

    /** The same, with the frame of one of its pages in the model. */
    public Stack open(UUID id, Person person, String tab, Model model, Crumb... way) {
        Stack stack = stack(id, person);
        List<Crumb> crumbs = new ArrayList<>(
                List.of(Crumb.page("shell.stacks", "/stacks"), Crumb.named(stack.name(), "/stacks/" + stack.id())));
        String word = "shell.tab." + tab;
        crumbs.addAll(way.length == 0 ? List.of(Crumb.page(word, "")) : List.of(way));
        model.addAttribute("stackHead", stacks.head(stack));
        model.addAttribute("tab", tab);
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("stack", stack);
        model.addAttribute("rate", rate);
        return stack;
    }

    public static Author author(Person person, String why) {
        String kept = why.strip();
        return new Author(
                person.id(),
                person.name(),
                person.address(),
                kept.length() <= LONGEST_WHY ? kept : kept.substring(0, LONGEST_WHY));
    }
}
