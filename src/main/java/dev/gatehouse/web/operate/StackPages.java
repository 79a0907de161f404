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
    public static final int LONGEST_WHY = 1000;

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
        String word = "shell.tab." + tab;
        frame(stack, tab, model, way.length == 0 ? List.of(Crumb.page(word, "")) : List.of(way));
        return stack;
    }

    /** The frame of a page on which it is set up; the way to it leads over the list of all steps. */
    public void setUp(Stack stack, Model model, Crumb... way) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(Crumb.page("shell.tab.set-up", way.length == 0 ? "" : url(stack) + "/set-up"));
        crumbs.addAll(List.of(way));
        frame(stack, "set-up", model, crumbs);
        model.addAttribute("topics", List.of("stack-" + stack.id()));
    }

    private void frame(Stack stack, String tab, Model model, List<Crumb> way) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(Crumb.page("shell.stacks", "/stacks"));
        crumbs.add(Crumb.named(stack.name(), url(stack)));
        crumbs.addAll(way);
        model.addAttribute("stackHead", stacks.head(stack));
        model.addAttribute("tab", tab);
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("stack", stack);
        model.addAttribute("rate", rate);
    }

    /** The step of a kind, by the kind's name; without a link when it is the page itself. */
    public static Crumb step(String kind, String url) {
        String plural = "kind." + kind + ".plural";
        return Crumb.page(plural, url);
    }

    public static String url(Stack stack) {
        return "/stacks/" + stack.id();
    }

    public static Author author(Person person, String why) {
        return new Author(person.id(), person.signature(), person.address(), reason(why));
    }

    /** Browsers count a line's end once and send it as two characters; what they would not have let in is left out. */
    public static String reason(String why) {
        String kept =
                why.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\n]]", " ").strip();
        if (kept.length() <= LONGEST_WHY) {
            return kept;
        }
        int end = Character.isHighSurrogate(kept.charAt(LONGEST_WHY - 1)) ? LONGEST_WHY - 1 : LONGEST_WHY;
        return kept.substring(0, end) + "…";
    }
}
