package dev.gatehouse.web.api.operate;

import dev.gatehouse.inventory.Endings;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.LastWish;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.team.Editors;
import dev.gatehouse.team.Operators;
import dev.gatehouse.web.api.Explained;
import dev.gatehouse.web.api.Section;
import dev.gatehouse.web.api.operate.WishAnswers.Asked;
import dev.gatehouse.web.security.Caller;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pauses, resumes, removes and restores resources: with the next plan, or, for operators, at once. */
@RestController
@RequestMapping(
        path = "/api/stacks/{stackId}",
        produces = MediaType.APPLICATION_JSON_VALUE,
        consumes = MediaType.APPLICATION_JSON_VALUE)
@Section("Pauses and teardown")
class WishesApi {

    private static final Set<Wish> HERE = Set.of(Wish.WANTED, Wish.PAUSED);

    private final Inventory inventory;
    private final Endings endings;
    private final WishAnswers answers;

    WishesApi(Inventory inventory, Endings endings, WishAnswers answers) {
        this.inventory = inventory;
        this.endings = endings;
        this.answers = answers;
    }

    @PostMapping("/pause")
    @Editors
    @Explained(value = "Pause resources", more = "They stay here and go from AWS, such as a NAT gateway for the night.")
    ResponseEntity<Outcome> pause(
            @PathVariable UUID stackId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Chosen chosen,
            Caller caller) {
        Asked asked = answers.asked(stackId, chosen, Set.of(Wish.WANTED), caller);
        Map<ResourceId, LastWish> wishes = answers.decided(asked, chosen.decisions());
        return answers.kept(asked.stack(), ifMatch, () -> endings.pause(asked.ids(), wishes, asked.author()));
    }

    @PostMapping("/pause/now")
    @Operators
    @Explained("Pause resources at once")
    ResponseEntity<Outcome> pauseNow(
            @PathVariable UUID stackId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Chosen chosen,
            Caller caller) {
        Asked asked = answers.asked(stackId, chosen, Set.of(Wish.WANTED), caller);
        Map<ResourceId, LastWish> wishes = answers.decided(asked, chosen.decisions());
        return answers.atOnce(
                asked.stack(),
                ifMatch,
                false,
                asked.author(),
                () -> endings.pause(asked.ids(), wishes, asked.author()));
    }

    @PostMapping("/resume")
    @Editors
    @Explained(
            value = "Resume resources",
            more = "And with them those that are paused and that they cannot be without.")
    ResponseEntity<Outcome> resume(
            @PathVariable UUID stackId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Chosen chosen,
            Caller caller) {
        Asked asked = answers.asked(stackId, chosen, Set.of(Wish.PAUSED), caller);
        return answers.kept(asked.stack(), ifMatch, () -> inventory.resume(asked.ids(), asked.author()));
    }

    @PostMapping("/resume/now")
    @Operators
    @Explained("Resume resources at once")
    ResponseEntity<Outcome> resumeNow(
            @PathVariable UUID stackId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Chosen chosen,
            Caller caller) {
        Asked asked = answers.asked(stackId, chosen, Set.of(Wish.PAUSED), caller);
        return answers.atOnce(
                asked.stack(), ifMatch, false, asked.author(), () -> inventory.resume(asked.ids(), asked.author()));
    }

    @PostMapping("/remove")
    @Editors
    @Explained(value = "Remove resources", more = "The next plan deletes them. What others still need is refused.")
    ResponseEntity<Outcome> remove(
            @PathVariable UUID stackId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Chosen chosen,
            Caller caller) {
        Asked asked = answers.asked(stackId, chosen, HERE, caller);
        Map<ResourceId, LastWish> wishes = answers.decided(asked, chosen.decisions());
        return answers.kept(asked.stack(), ifMatch, () -> endings.remove(asked.ids(), wishes, asked.author()));
    }

    @PostMapping("/remove/now")
    @Operators
    @Explained("Remove resources at once")
    ResponseEntity<Outcome> removeNow(
            @PathVariable UUID stackId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Chosen chosen,
            Caller caller) {
        Asked asked = answers.asked(stackId, chosen, HERE, caller);
        Map<ResourceId, LastWish> wishes = answers.decided(asked, chosen.decisions());
        return answers.atOnce(
                asked.stack(),
                ifMatch,
                false,
                asked.author(),
                () -> endings.remove(asked.ids(), wishes, asked.author()));
    }

    @PostMapping("/restore")
    @Editors
    @Explained(value = "Restore resources", more = "That were removed and that no plan has deleted yet.")
    ResponseEntity<Outcome> restore(
            @PathVariable UUID stackId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Chosen chosen,
            Caller caller) {
        Asked asked = answers.asked(stackId, chosen, Set.of(Wish.LEAVING), caller);
        return answers.kept(
                asked.stack(), ifMatch, () -> asked.ids().forEach(id -> inventory.restore(id, asked.author())));
    }
}
