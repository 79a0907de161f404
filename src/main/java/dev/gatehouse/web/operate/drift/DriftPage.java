package dev.gatehouse.web.operate.drift;

import dev.gatehouse.drift.Drift;
import dev.gatehouse.drift.Drifts;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.reconcile.AwsTrouble;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.operate.FaultWords;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.shell.Notice;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody changed in AWS past the panel. */
@Controller
@RequestMapping("/stacks/{stackId}/drift")
@Viewers
class DriftPage {

    private final StackPages pages;
    private final Drifts drifts;
    private final DriftReading reading;
    private final Inventory inventory;
    private final Runs runs;
    private final FaultWords faults;
    private final Clock clock;

    DriftPage(
            StackPages pages,
            Drifts drifts,
            DriftReading reading,
            Inventory inventory,
            Runs runs,
            FaultWords faults,
            Clock clock) {
        this.pages = pages;
        this.drifts = drifts;
        this.reading = reading;
        this.inventory = inventory;
        this.runs = runs;
        this.faults = faults;
        this.clock = clock;
    }

    @GetMapping
    String drift(
            @PathVariable UUID stackId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Person person,
            Model model) {
        Stack stack = pages.open(stackId, person, "drift", model);
        Instant now = clock.instant();
        var byAnswer = drifts.of(stackId).stream().collect(Collectors.partitioningBy(drift -> drift.isIgnored(now)));
        List<Drift> open = Objects.requireNonNull(byAnswer.get(false));
        model.addAttribute("open", reading.views(stackId, open));
        model.addAttribute("count", open.size());
        model.addAttribute("ignored", reading.views(stackId, Objects.requireNonNull(byAnswer.get(true))));
        model.addAttribute("leftovers", drifts.leftovers(stackId));
        model.addAttribute("seenAt", seenAt(stackId));
        model.addAttribute(
                "underWay", runs.running(stackId).map(run -> run.id()).orElse(null));
        model.addAttribute("topics", List.of("drift-" + stack.id()));
        return htmx == null ? "drift/page" : "drift/list :: list";
    }

    /** When the oldest of what is known was seen; null if nothing is in AWS. */
    private @Nullable Instant seenAt(UUID stack) {
        return inventory.items(stack).stream()
                .filter(item -> item.externalId() != null)
                .map(Item::observedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Looks at AWS now. */
    @PostMapping("/check")
    String check(@PathVariable UUID stackId, Person person, RedirectAttributes redirect) {
        Stack stack = pages.stack(stackId, person);
        try {
            drifts.check(stack.id());
            Notice.done(redirect, "drift.checked");
        } catch (AwsTrouble trouble) {
            Notice.refused(redirect, "drift.trouble", faults.of(trouble.fault()).meaning());
        }
        return "redirect:/stacks/" + stackId + "/drift";
    }
}
