package dev.gatehouse.web.setup;

import dev.gatehouse.cost.Costs;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.team.Accounts;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Viewers;
import java.util.List;
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

    StackListPage(VisibleStacks stacks, Inventory inventory, UnderWay underWay, Accounts accounts, Costs costs) {
        this.stacks = stacks;
        this.inventory = inventory;
        this.underWay = underWay;
        this.accounts = accounts;
        this.costs = costs;
    }

    @GetMapping("/stacks")
    @Viewers
    String list(Person person, Model model) {
        List<StackSummary> summaries = stacks.stacksOf(person).stream()
                .map(head -> StackSummary.of(
                        head, inventory.items(head.id()), underWay.isBusy(head.id()), costs.burning(head.id())))
                .toList();
        model.addAttribute("stacks", summaries);
        model.addAttribute("hasAccounts", !accounts.usableBy(person).isEmpty());
        model.addAttribute(
                "topics",
                summaries.stream().map(stack -> "stack-" + stack.head().id()).toList());
        return "stacks/list";
    }
}
