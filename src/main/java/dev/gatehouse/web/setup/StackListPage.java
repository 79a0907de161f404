package dev.gatehouse.web.setup;

import dev.gatehouse.cost.Costs;
import dev.gatehouse.drift.Drifts;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.team.Accounts;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.shell.StackHead;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All stacks that a person may see. */
@Controller
class StackListPage {

    private final VisibleStacks stacks;
    private final Inventory inventory;
    private final UnderWay underWay;
    private final Accounts accounts;
    private final Costs costs;
    private final Drifts drifts;

    StackListPage(
            VisibleStacks stacks,
            Inventory inventory,
            UnderWay underWay,
            Accounts accounts,
            Costs costs,
            Drifts drifts) {
        this.stacks = stacks;
        this.inventory = inventory;
        this.underWay = underWay;
        this.accounts = accounts;
        this.costs = costs;
        this.drifts = drifts;
    }

    @GetMapping("/stacks")
    @Viewers
    String list(Person person, Model model) {
        List<StackHead> heads = stacks.stacksOf(person);
        Map<UUID, Long> drifted = drifts.count(heads.stream().map(StackHead::id).toList());
        List<StackSummary> summaries = heads.stream()
                .map(head -> StackSummary.of(
                        head,
                        inventory.items(head.id()),
                        drifted.getOrDefault(head.id(), 0L),
                        underWay.isBusy(head.id()),
                        costs.burning(head.id())))
                .toList();
        model.addAttribute("stacks", summaries);
        model.addAttribute("hasAccounts", !accounts.usableBy(person).isEmpty());
        model.addAttribute(
                "topics",
                summaries.stream().map(stack -> "stack-" + stack.head().id()).toList());
        return "stacks/list";
    }
}
