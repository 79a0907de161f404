package dev.gatehouse.web.api.blueprint;

import dev.gatehouse.blueprint.Answers;
import dev.gatehouse.blueprint.Blueprints.Offer;
import dev.gatehouse.blueprint.FilledStacks;
import dev.gatehouse.blueprint.Parameter;
import dev.gatehouse.blueprint.Questionnaire;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.team.AwsAccount;
import dev.gatehouse.team.Editors;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.api.Explained;
import dev.gatehouse.web.api.Listing;
import dev.gatehouse.web.api.Section;
import dev.gatehouse.web.api.problem.Problems;
import dev.gatehouse.web.api.problem.Rejected;
import dev.gatehouse.web.api.stacks.ApiStacks;
import dev.gatehouse.web.api.stacks.StackView;
import dev.gatehouse.web.security.Caller;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stacks that are full from the beginning. */
@RestController
@RequestMapping(path = "/api/blueprints", produces = MediaType.APPLICATION_JSON_VALUE)
@Section("Blueprints")
class BlueprintsApi {

    private final Filled filled;
    private final Questionnaire questionnaire;
    private final FilledStacks stacks;
    private final Problems problems;

    BlueprintsApi(Filled filled, Questionnaire questionnaire, FilledStacks stacks, Problems problems) {
        this.filled = filled;
        this.questionnaire = questionnaire;
        this.stacks = stacks;
        this.problems = problems;
    }

    /**
     * What a stack of a blueprint is to be like.
     *
     * @param answers to what the blueprint asks; what is left out is as proposed
     */
    record Wish(@Nullable Map<String, String> answers) {}

    @GetMapping
    @Viewers
    @Explained(value = "List blueprints", more = "With what each asks and proposes.")
    Listing<BlueprintView> list(Caller caller) {
        return new Listing<>(filled.all(caller.person()));
    }

    @GetMapping("/{name}")
    @Viewers
    @Explained("Read a blueprint")
    BlueprintView read(@PathVariable String name, Caller caller) {
        return filled.view(filled.offer(name), caller.person());
    }

    @PostMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Editors
    @Explained(value = "Make a stack from a blueprint", more = "Its plan is next; nothing is in AWS yet.")
    ResponseEntity<StackView> make(@PathVariable String name, @RequestBody Wish wish, Caller caller) {
        Offer offer = filled.offer(name);
        if (caller.token().stack().isPresent()) {
            throw new Rejected(HttpStatus.FORBIDDEN, "one-stack");
        }
        Map<String, String> sent = Objects.requireNonNullElse(wish.answers(), Map.of());
        Map<Parameter, String> typed = filled.typed(offer, sent, caller.person());
        AwsAccount account = filled.account(caller.person(), typed.get(Parameter.ACCOUNT), "answers.account");
        Answers answers = questionnaire.read(offer, typed);
        if (answers.hasErrors()) {
            throw filled.invalid(answers.found().stream()
                    .filter(Diagnostic::isError)
                    .map(found -> problems.remark(found, found.path().isEmpty() ? "" : "answers." + found.path()))
                    .toList());
        }
        Stack made = stacks.fromBlueprint(
                account.team().id(), offer, answers.parameters().orElseThrow(), caller.author(""));
        return ResponseEntity.created(URI.create("/api/stacks/" + made.id()))
                .eTag(ApiStacks.etag(made))
                .body(StackView.of(made));
    }
}
