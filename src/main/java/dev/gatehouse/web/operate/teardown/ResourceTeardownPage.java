package dev.gatehouse.web.operate.teardown;

import dev.gatehouse.cost.Bill;
import dev.gatehouse.cost.Costs;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Referrer;
import dev.gatehouse.inventory.Refused;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.team.Operators;
import dev.gatehouse.team.Person;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.shell.Crumb;
import dev.gatehouse.web.shell.Notice;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes one resource away at once, if nobody needs it. */
@Controller
@RequestMapping("/stacks/{stackId}/teardown/{resourceId}")
@Operators
class ResourceTeardownPage {

    private final StackPages pages;
    private final Inventory inventory;
    private final Costs costs;
    private final Farewell farewell;
    private final AtOnce atOnce;

    ResourceTeardownPage(StackPages pages, Inventory inventory, Costs costs, Farewell farewell, AtOnce atOnce) {
        this.pages = pages;
        this.inventory = inventory;
        this.costs = costs;
        this.farewell = farewell;
        this.atOnce = atOnce;
    }

    @GetMapping
    String ask(@PathVariable UUID stackId, @PathVariable UUID resourceId, Person person, Model model) {
        pages.open(stackId, person, "map", model, Crumb.page("teardown.crumb", ""));
        Item item = item(stackId, resourceId);
        Bill burning = costs.burning(stackId);
        List<Referrer> referrers = inventory.referrers(item.id());
        model.addAttribute("item", item);
        model.addAttribute("referrers", referrers);
        model.addAttribute("goings", farewell.of(List.of(item)));
        model.addAttribute("burning", burning.of(List.of(item.id())));
        model.addAttribute("still", burning.of(stillBilled(item)));
        return "teardown/resource";
    }

    /** What it points at and what stays: without it, that is paid for and of no use. */
    private static List<ResourceId> stillBilled(Item item) {
        return References.in(item.spec()).stream()
                .map(References.At::ref)
                .filter(Ref.Managed.class::isInstance)
                .map(ref -> ((Ref.Managed<?>) ref).id())
                .toList();
    }

    /**
     * @param with what else goes with it
     */
    @PostMapping
    String tearDown(
            @PathVariable UUID stackId,
            @PathVariable UUID resourceId,
            @RequestParam(defaultValue = "") Set<UUID> with,
            @RequestParam(defaultValue = "") String why,
            Person person,
            RedirectAttributes redirect) {
        Stack stack = pages.stack(stackId, person);
        Item item = item(stackId, resourceId);
        Author author = StackPages.author(person, why);
        List<ResourceId> going = Stream.concat(Stream.of(resourceId), with.stream())
                .map(id -> item(stackId, id).id())
                .distinct()
                .toList();
        try {
            return atOnce.carryOut(stack, false, author, () -> inventory.remove(going, author), redirect);
        } catch (Refused needed) {
            Notice.refused(redirect, "teardown.needed", item.name());
            return "redirect:/stacks/" + stackId + "/teardown/" + resourceId;
        }
    }

    private Item item(UUID stackId, UUID resourceId) {
        return inventory
                .find(new ResourceId(resourceId))
                .filter(found -> found.stack().equals(stackId) && found.wish() != Wish.LEAVING)
                .orElseThrow(() -> new NotFound("resource"));
    }
}
