package dev.gatehouse.web.api.operate;

import dev.gatehouse.inventory.Protection;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.team.Editors;
import dev.gatehouse.web.api.Explained;
import dev.gatehouse.web.api.Section;
import dev.gatehouse.web.api.operate.WishAnswers.Asked;
import dev.gatehouse.web.security.Caller;
import java.util.EnumSet;
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

/** Protects resources from every plan, and lifts that. */
@RestController
@RequestMapping(
        path = "/api/stacks/{stackId}",
        produces = MediaType.APPLICATION_JSON_VALUE,
        consumes = MediaType.APPLICATION_JSON_VALUE)
@Section("Pauses and teardown")
class ProtectionApi {

    private static final Set<Wish> ANY = EnumSet.allOf(Wish.class);

    private final Protection protection;
    private final WishAnswers answers;

    ProtectionApi(Protection protection, WishAnswers answers) {
        this.protection = protection;
        this.answers = answers;
    }

    @PostMapping("/protect")
    @Editors
    @Explained(value = "Protect resources", more = "No plan deletes or replaces them until that is lifted.")
    ResponseEntity<Outcome> protect(
            @PathVariable UUID stackId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Chosen chosen,
            Caller caller) {
        Asked asked = answers.asked(stackId, chosen, ANY, caller);
        return answers.kept(asked.stack(), ifMatch, () -> protection.set(asked.ids(), asked.author()));
    }

    @PostMapping("/unprotect")
    @Editors
    @Explained(value = "Lift the protection of resources", more = "Needs a reason.")
    ResponseEntity<Outcome> lift(
            @PathVariable UUID stackId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Chosen chosen,
            Caller caller) {
        Asked asked = answers.askedWithReason(stackId, chosen, ANY, caller);
        return answers.kept(asked.stack(), ifMatch, () -> protection.lift(asked.ids(), asked.author()));
    }
}
