package dev.gatehouse.web.operate.live;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Fault;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.team.CloudSource;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.watch.Drills;
import dev.gatehouse.watch.Watches;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.operate.Condition;
import dev.gatehouse.web.operate.FaultWords;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.shell.Crumb;
import dev.gatehouse.web.shell.Paging;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be watched in a stack, and one of it as it is now. Opening the page is what makes somebody look. */
@Controller
@RequestMapping("/stacks/{stackId}/live")
@Viewers
class LivePage {

    private static final int PER_PAGE = 20;

    private final StackPages pages;
    private final Inventory inventory;
    private final Kinds kinds;
    private final Watches watches;
    private final Drills drills;
    private final DrillTexts texts;
    private final FaultWords faults;
    private final CloudSource cloud;

    LivePage(
            StackPages pages,
            Inventory inventory,
            Kinds kinds,
            Watches watches,
            Drills drills,
            DrillTexts texts,
            FaultWords faults,
            CloudSource cloud) {
        this.pages = pages;
        this.inventory = inventory;
        this.kinds = kinds;
        this.watches = watches;
        this.drills = drills;
        this.texts = texts;
        this.faults = faults;
        this.cloud = cloud;
    }

    /** A line of the list. */
    public record Line(Item item, String icon, Condition condition) {}

    @GetMapping
    String all(@PathVariable UUID stackId, @RequestParam(defaultValue = "0") int page, Person person, Model model) {
        Stack stack = pages.open(stackId, person, "live", model);
        List<Item> items = inventory.items(stack.id());
        model.addAttribute(
                "lines",
                watches.watchable(items).stream()
                        .map(item -> new Line(item, kinds.named(item.kind()).icon(), Condition.of(item, items)))
                        .toList());
        model.addAttribute(
                "drills", drills.of(stack.id(), Paging.page(page, PER_PAGE)).map(texts::view));
        model.addAttribute("topics", List.of("stack-" + stack.id()));
        return "live/all";
    }

    /**
     * @param htmx whether only what changes is wanted, for the page that is there already
     */
    @GetMapping("/{resource}")
    String one(
            @PathVariable UUID stackId,
            @PathVariable UUID resource,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Person person,
            Model model) {
        show(stackId, resource, person, model);
        return htmx == null ? "live/one" : "live/now :: update";
    }

    /** What stands beside it and seldom changes, such as how to connect. */
    @GetMapping("/{resource}/help")
    String help(@PathVariable UUID stackId, @PathVariable UUID resource, Person person, Model model) {
        show(stackId, resource, person, model);
        return "live/now :: help";
    }

    private void show(UUID stackId, UUID resource, Person person, Model model) {
        Item item = watched(inventory, watches, pages.stack(stackId, person), resource);
        Stack stack = pages.open(
                stackId,
                person,
                "live",
                model,
                Crumb.page("shell.tab.live", "/stacks/" + stackId + "/live"),
                Crumb.named(item.name(), ""));
        LivePanel live = new LivePanel(item, watches.seen(stack.id(), item.id()), cloud.simulated());
        Fault fault = live.seen().fault();
        model.addAttribute("live", live);
        model.addAttribute("item", item);
        model.addAttribute("icon", kinds.named(item.kind()).icon());
        model.addAttribute("fault", fault == null ? null : faults.of(fault));
        model.addAttribute(
                "drillNames",
                drills.of(item).stream().map(drill -> drill.name()).toList());
        model.addAttribute(
                "drills", drills.latest(item.id()).stream().map(texts::view).toList());
        String topic = Watches.topic(item.id());
        model.addAttribute("topic", topic);
        model.addAttribute("topics", List.of(topic, "stack-" + stack.id()));
    }

    /** The resource, if the stack has it and there is something to see of it. */
    static Item watched(Inventory inventory, Watches watches, Stack stack, UUID resource) {
        return inventory
                .find(new ResourceId(resource))
                .filter(item -> item.stack().equals(stack.id()) && watches.canWatch(item))
                .orElseThrow(() -> new NotFound("resource"));
    }
}
