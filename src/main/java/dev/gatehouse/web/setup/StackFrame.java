package dev.gatehouse.web.setup;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.shell.Crumb;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The frame around each page on which a stack is set up. */
@Component
class StackFrame {

    private final VisibleStacks stacks;

    StackFrame(VisibleStacks stacks) {
        this.stacks = stacks;
    }

    /** The stack, if this person may see it. */
    Stack require(UUID id, Person person) {
        return stacks.require(id, person);
    }

    void around(Stack stack, Model model, Crumb... way) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(Crumb.page("shell.stacks", "/stacks"));
        crumbs.add(Crumb.named(stack.name(), url(stack)));
        crumbs.add(Crumb.page("shell.tab.set-up", way.length == 0 ? "" : url(stack) + "/set-up"));
        crumbs.addAll(List.of(way));
        model.addAttribute("stack", stack);
        model.addAttribute("stackHead", stacks.head(stack));
        model.addAttribute("tab", "set-up");
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("topics", List.of("stack-" + stack.id()));
    }

    /** The step of a kind, by the kind's name. */
    static Crumb kindCrumb(String kind, String url) {
        String code = "kind." + kind + ".plural";
        return Crumb.page(code, url);
    }

    static String url(Stack stack) {
        return "/stacks/" + stack.id();
    }
}
