package dev.gatehouse.web.setup;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.wizard.Step;
import dev.gatehouse.wizard.Steps;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The steps in which a stack is set up, and what is in one of them. */
@Controller
@Viewers
class SetUpPages {

    private final StackPages pages;
    private final OpenForms open;
    private final Steps steps;
    private final UnderWay underWay;
    private final Inventory inventory;
    private final Lines lines;

    SetUpPages(StackPages pages, OpenForms open, Steps steps, UnderWay underWay, Inventory inventory, Lines lines) {
        this.pages = pages;
        this.open = open;
        this.steps = steps;
        this.underWay = underWay;
        this.inventory = inventory;
        this.lines = lines;
    }

    @GetMapping("/stacks/{id}/set-up")
    String all(@PathVariable UUID id, Person person, Model model) {
        Stack stack = pages.stack(id, person);
        pages.setUp(stack, model);
        steps(stack, model);
        return "setup/steps";
    }

    @GetMapping("/stacks/{id}/set-up/{kindName}")
    String one(@PathVariable UUID id, @PathVariable String kindName, Person person, Model model) {
        Stack stack = pages.stack(id, person);
        Kind<?> kind = open.kind(kindName);
        pages.setUp(stack, model, StackPages.step(kind.name(), ""));
        List<StepLine> all = steps(stack, model);
        StepLine line = all.stream()
                .filter(step -> step.kind().equals(kind.name()))
                .findFirst()
                .orElseThrow();
        List<Item> items = items(all.stream().map(StepLine::step).toList());
        Surroundings surroundings = inventory.surroundings(stack.id(), items, null);
        model.addAttribute("line", line);
        model.addAttribute(
                "resources",
                line.step().items().stream()
                        .map(item -> ResourceCard.of(
                                item,
                                items,
                                line.step().findings().getOrDefault(item.id(), List.of()),
                                lines.summary(kind, item.spec(), surroundings)))
                        .toList());
        return "setup/step";
    }

    private List<StepLine> steps(Stack stack, Model model) {
        List<Step> all = steps.of(stack.id(), underWay.in(stack.id()));
        Optional<Step> next = Steps.next(all);
        List<StepLine> told = all.stream()
                .map(step -> new StepLine(step, next.filter(step::equals).isPresent()))
                .toList();
        model.addAttribute("groups", StepGroup.of(told));
        model.addAttribute(
                "next", told.stream().filter(StepLine::next).findFirst().orElse(null));
        List<Item> items = items(all);
        model.addAttribute(
                "toApply",
                items.stream().filter(item -> !Steps.isApplied(item, items)).count());
        return told;
    }

    private static List<Item> items(List<Step> steps) {
        return steps.stream().flatMap(step -> step.items().stream()).toList();
    }
}
