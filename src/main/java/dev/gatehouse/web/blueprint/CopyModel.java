package dev.gatehouse.web.blueprint;

import dev.gatehouse.blueprint.Copies;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stage;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Texts;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.shell.Choice;
import dev.gatehouse.web.shell.Crumb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page shows on which a stack is copied. */
@Component
class CopyModel {

    private final StackPages pages;
    private final Copies copies;
    private final Offered offered;

    CopyModel(StackPages pages, Copies copies, Offered offered) {
        this.pages = pages;
        this.copies = copies;
        this.offered = offered;
    }

    /** The next stage, beside the stack itself. */
    Map<String, String> proposed(Stack stack) {
        Stage next = Stage.values()[Math.min(stack.stage().ordinal() + 1, Stage.values().length - 1)];
        Map<String, String> proposed = new LinkedHashMap<>();
        proposed.put("name", name(stack, next));
        proposed.put("stage", Texts.write(next));
        proposed.put("account", stack.scope().account());
        proposed.put("region", stack.scope().region().id());
        List<Cidr> blocks = copies.proposedBlocks(stack, stack.scope());
        for (int i = 0; i < blocks.size(); i++) {
            proposed.put("block-" + i, blocks.get(i).toString());
        }
        List<String> domains = copies.proposedDomains(stack, next);
        for (int i = 0; i < domains.size(); i++) {
            proposed.put("domain-" + i, domains.get(i));
        }
        return proposed;
    }

    private static String name(Stack stack, Stage next) {
        String now = stack.stage().name().toLowerCase(Locale.ROOT);
        String then = next.name().toLowerCase(Locale.ROOT);
        return stack.stage() != Stage.NONE
                        && next != stack.stage()
                        && stack.name().endsWith(now)
                ? stack.name().substring(0, stack.name().length() - now.length()) + then
                : stack.name() + "-" + (next == stack.stage() ? "copy" : then);
    }

    String form(Stack stack, Map<String, String> typed, List<Diagnostic> found, Person person, Model model) {
        pages.open(
                stack.id(),
                person,
                "settings",
                model,
                Crumb.page("shell.tab.settings", StackPages.url(stack) + "/settings"),
                Crumb.page("blueprint.copy", ""));
        List<Question> questions = new ArrayList<>();
        questions.add(question("name", "TEXT", "", List.of(), typed, found));
        questions.add(question("stage", "CHOICE", "", offered.stages(), typed, found));
        questions.add(question("account", "CHOICE", "", offered.accounts(person), typed, found));
        questions.add(question("region", "CHOICE", "", offered.regions(), typed, found));
        List<Cidr> networks = copies.networks(stack);
        for (int i = 0; i < networks.size(); i++) {
            questions.add(question("block-" + i, "TEXT", networks.get(i).toString(), List.of(), typed, found));
        }
        List<String> domains = copies.domains(stack);
        for (int i = 0; i < domains.size(); i++) {
            questions.add(question("domain-" + i, "TEXT", domains.get(i), List.of(), typed, found));
        }
        model.addAttribute("questions", questions);
        model.addAttribute("failed", found.stream().anyMatch(Diagnostic::isError));
        model.addAttribute(
                "found",
                found.stream()
                        .map(one ->
                                questions.stream().anyMatch(asked -> asked.key().equals(one.path()))
                                        ? one
                                        : new Diagnostic(one.severity(), one.code(), "", one.arguments()))
                        .toList());
        return "blueprints/copy";
    }

    /** @param about what stands there in the stack that is copied */
    private static Question question(
            String key,
            String control,
            String about,
            List<Choice> choices,
            Map<String, String> typed,
            List<Diagnostic> found) {
        return new Question(
                key,
                "blueprint.copy." + key.replaceAll("-\\d+$", ""),
                about,
                control,
                typed.getOrDefault(key, ""),
                true,
                choices,
                found.stream().filter(one -> one.path().equals(key)).toList());
    }
}
