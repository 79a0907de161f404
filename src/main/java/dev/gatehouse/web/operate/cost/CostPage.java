package dev.gatehouse.web.operate.cost;

import dev.gatehouse.cost.Bill;
import dev.gatehouse.cost.Costs;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.team.CloudSource;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.operate.StackPages;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a stack costs: now, when everything is applied, and what could be saved. */
@Controller
@Viewers
class CostPage {

    private final StackPages pages;
    private final Costs costs;
    private final Inventory inventory;
    private final CloudSource cloud;

    CostPage(StackPages pages, Costs costs, Inventory inventory, CloudSource cloud) {
        this.pages = pages;
        this.costs = costs;
        this.inventory = inventory;
        this.cloud = cloud;
    }

    @GetMapping("/stacks/{stackId}/cost")
    String cost(@PathVariable UUID stackId, Person person, Model model) {
        pages.open(stackId, person, "cost", model);
        Bill burning = costs.burning(stackId);
        Bill wanted = costs.wanted(stackId);
        List<Item> items = inventory.items(stackId);
        model.addAttribute("burning", burning);
        model.addAttribute("wanted", wanted);
        model.addAttribute("lines", CostLine.of(burning, wanted));
        model.addAttribute("releases", Releases.of(items, wanted, Wish.WANTED));
        model.addAttribute("paused", Releases.of(items, costs.paused(stackId), Wish.PAUSED));
        model.addAttribute("usage", costs.usage(stackId));
        model.addAttribute("simulated", cloud.simulated());
        model.addAttribute("topics", List.of("stack-" + stackId));
        return "cost/page";
    }
}
