package dev.gatehouse.web.operate.drift;

import dev.gatehouse.drift.Culprits;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Trail.Answer;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.operate.StackPages;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed a resource in AWS: a part of the page that comes after it, as CloudTrail takes its time. */
@Controller
@Viewers
class WhoPage {

    private final StackPages pages;
    private final Inventory inventory;
    private final Culprits culprits;

    WhoPage(StackPages pages, Inventory inventory, Culprits culprits) {
        this.pages = pages;
        this.inventory = inventory;
        this.culprits = culprits;
    }

    @GetMapping("/stacks/{stackId}/drift/who")
    String who(@PathVariable UUID stackId, @RequestParam UUID resource, Person person, Model model) {
        Stack stack = pages.stack(stackId, person);
        Item item = inventory
                .find(new ResourceId(resource))
                .filter(found -> found.stack().equals(stackId))
                .orElseThrow(() -> new NotFound("resource"));
        Answer answer = culprits.of(stack, item);
        model.addAttribute("stack", stack);
        model.addAttribute("resource", resource);
        model.addAttribute("who", answer.outcome());
        model.addAttribute("events", answer.acts());
        return "drift/who :: told";
    }
}
