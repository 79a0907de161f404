package dev.gatehouse.web.operate.simulation;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.team.Operators;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.shell.Notice;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts load on what the sandbox simulates, spoils it, loses zones, and lets its time go faster. */
@Controller
@RequestMapping("/stacks/{stackId}/sandbox")
@Operators
class SimulationPage {

    /** Four busy CPUs: enough for any group that scales on its average to reach its most. */
    private static final double MOST_LOAD = 400;

    private static final List<Integer> SPEEDS = List.of(1, 10, 60, 600);
    private static final List<Integer> JUMPS = List.of(1, 5, 15, 60);
    private static final List<String> PROFILES = List.of("instant", "accelerated", "aws-durations", "hostile");

    private final StackPages pages;
    private final SandboxControls sandbox;

    SimulationPage(StackPages pages, SandboxControls sandbox) {
        this.pages = pages;
        this.sandbox = sandbox;
    }

    @GetMapping
    @Viewers
    String show(@PathVariable UUID stackId, Person person, Model model) {
        Stack stack = simulated(stackId, person);
        pages.open(stackId, person, "sandbox", model);
        model.addAttribute("scene", sandbox.scene(stack.scope()));
        model.addAttribute("time", sandbox.time());
        model.addAttribute("profile", sandbox.pace().profile());
        model.addAttribute("speeds", SPEEDS);
        model.addAttribute("jumps", JUMPS);
        model.addAttribute("profiles", PROFILES);
        model.addAttribute("mostLoad", (int) MOST_LOAD);
        return "simulation/page";
    }

    @PostMapping("/load")
    String load(
            @PathVariable UUID stackId,
            @RequestParam String group,
            @RequestParam double total,
            @RequestParam(defaultValue = "") String back,
            Person person,
            RedirectAttributes redirect) {
        double load = Math.clamp(total, 0, MOST_LOAD);
        change(stackId, person, redirect, stack -> {
            sandbox.load(stack.scope(), group, load);
            Notice.done(redirect, "sandbox.load.done", group, Math.round(load));
        });
        return back.isEmpty() ? page(stackId) : "redirect:/stacks/" + stackId + "/live/" + UUID.fromString(back);
    }

    @PostMapping("/health")
    String health(
            @PathVariable UUID stackId,
            @RequestParam String id,
            @RequestParam int answer,
            @RequestParam(defaultValue = "false") boolean impaired,
            Person person,
            RedirectAttributes redirect) {
        change(stackId, person, redirect, stack -> {
            sandbox.health(stack.scope(), id, answer, impaired);
            Notice.done(redirect, "sandbox.health.done", id);
        });
        return page(stackId);
    }

    @PostMapping("/zones")
    String zone(
            @PathVariable UUID stackId,
            @RequestParam String zone,
            @RequestParam boolean lost,
            Person person,
            RedirectAttributes redirect) {
        change(stackId, person, redirect, stack -> {
            sandbox.zone(stack.scope(), zone, lost);
            Notice.done(redirect, lost ? "sandbox.zone.lost" : "sandbox.zone.found", zone);
        });
        return page(stackId);
    }

    @PostMapping("/advance")
    String advance(@PathVariable UUID stackId, @RequestParam int minutes, Person person, RedirectAttributes redirect) {
        change(stackId, person, redirect, stack -> {
            sandbox.advance(Duration.ofMinutes(minutes));
            Notice.done(redirect, "sandbox.time.advanced", minutes);
        });
        return page(stackId);
    }

    @PostMapping("/speed")
    String speed(@PathVariable UUID stackId, @RequestParam int times, Person person, RedirectAttributes redirect) {
        change(stackId, person, redirect, stack -> {
            sandbox.speed(times);
            Notice.done(redirect, "sandbox.time.speed-set", times);
        });
        return page(stackId);
    }

    @PostMapping("/profile")
    String profile(
            @PathVariable UUID stackId, @RequestParam String profile, Person person, RedirectAttributes redirect) {
        change(stackId, person, redirect, stack -> {
            sandbox.pace(profile);
            Notice.done(redirect, "sandbox.profile.done");
        });
        return page(stackId);
    }

    private void change(UUID stackId, Person person, RedirectAttributes redirect, Consumer<Stack> work) {
        Stack stack = simulated(stackId, person);
        try {
            work.accept(stack);
        } catch (RestClientException refused) {
            Notice.refused(redirect, "sandbox.refused", String.valueOf(refused.getMessage()));
        }
    }

    private Stack simulated(UUID stackId, Person person) {
        if (!sandbox.present()) {
            throw new NotFound("sandbox");
        }
        return pages.stack(stackId, person);
    }

    private static String page(UUID stackId) {
        return "redirect:/stacks/" + stackId + "/sandbox";
    }
}
