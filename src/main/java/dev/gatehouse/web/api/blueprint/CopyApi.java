package dev.gatehouse.web.api.blueprint;

import dev.gatehouse.blueprint.Copies;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stage;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Malformed;
import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Texts;
import dev.gatehouse.team.AwsAccount;
import dev.gatehouse.team.Editors;
import dev.gatehouse.web.api.Explained;
import dev.gatehouse.web.api.Section;
import dev.gatehouse.web.api.problem.Problems;
import dev.gatehouse.web.api.problem.Rejected;
import dev.gatehouse.web.api.problem.Remark;
import dev.gatehouse.web.api.stacks.ApiStacks;
import dev.gatehouse.web.api.stacks.StackView;
import dev.gatehouse.web.security.Caller;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Copies of stacks. */
@RestController
@RequestMapping(path = "/api/stacks/{stackId}/copy", produces = MediaType.APPLICATION_JSON_VALUE)
@Section("Blueprints")
class CopyApi {

    private final ApiStacks stacks;
    private final Copies copies;
    private final Filled filled;
    private final Problems problems;

    CopyApi(ApiStacks stacks, Copies copies, Filled filled, Problems problems) {
        this.stacks = stacks;
        this.copies = copies;
        this.filled = filled;
        this.problems = problems;
    }

    /**
     * What a copy is to be.
     *
     * @param account as of the stack if left out, like stage and region
     * @param blocks for each network of the stack; the next free ones if left out
     * @param domains for each hosted zone of the stack; with the stage before them if left out
     */
    record Wish(
            @Nullable String name,
            @Nullable String stage,
            @Nullable String account,
            @Nullable String region,
            @Nullable List<String> blocks,
            @Nullable List<String> domains) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Editors
    @Explained(value = "Copy a stack", more = "Beside the first one: other blocks of addresses, other domains.")
    ResponseEntity<StackView> copy(@PathVariable UUID stackId, @RequestBody Wish wish, Caller caller) {
        Stack stack = stacks.require(stackId, caller);
        if (caller.token().stack().isPresent()) {
            throw new Rejected(HttpStatus.FORBIDDEN, "one-stack");
        }
        String number = Objects.requireNonNullElse(wish.account(), stack.scope().account());
        AwsAccount account = filled.account(caller.person(), number, "account");
        Stack copy = copies.make(account.team().id(), stack, read(stack, wish, number), caller.author(""));
        return ResponseEntity.created(URI.create("/api/stacks/" + copy.id()))
                .eTag(ApiStacks.etag(copy))
                .body(StackView.of(copy));
    }

    private Copies.Wish read(Stack stack, Wish wish, String account) {
        List<Remark> wrong = new ArrayList<>();
        Region region = word(
                "region",
                wrong,
                stack.scope().region(),
                () -> wish.region() == null ? stack.scope().region() : Region.parse(wish.region()));
        Stage stage = word(
                "stage",
                wrong,
                stack.stage(),
                () -> wish.stage() == null ? stack.stage() : (Stage) Texts.read(Stage.class, wish.stage()));
        Scope place = new Scope(account, region);
        List<Cidr> networks = copies.networks(stack);
        List<Cidr> blocks = wish.blocks() == null
                ? copies.proposedBlocks(stack, place)
                : blocks(Objects.requireNonNull(wish.blocks()), networks, wrong);
        List<String> domains = wish.domains() == null ? copies.proposedDomains(stack, stage) : wish.domains();
        if (blocks.size() != networks.size()) {
            wrong.add(problems.error("blocks", "json.range", networks.size(), networks.size()));
        }
        if (domains.size() != copies.domains(stack).size()) {
            int zones = copies.domains(stack).size();
            wrong.add(problems.error("domains", "json.range", zones, zones));
        }
        if (wish.name() == null || wish.name().isBlank()) {
            wrong.add(problems.error("name", "field.required"));
        }
        if (!wrong.isEmpty()) {
            throw filled.invalid(wrong);
        }
        return new Copies.Wish(Objects.requireNonNullElse(wish.name(), ""), stage, place, blocks, domains);
    }

    private List<Cidr> blocks(List<String> texts, List<Cidr> networks, List<Remark> wrong) {
        List<Cidr> blocks = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = String.valueOf(texts.get(i));
            Cidr otherwise = networks.isEmpty() ? Cidr.ANYWHERE : networks.getFirst();
            blocks.add(word("blocks[" + i + "]", wrong, otherwise, () -> Cidr.parse(text)));
        }
        return blocks;
    }

    private <T> T word(String path, List<Remark> wrong, T otherwise, Supplier<T> read) {
        try {
            return read.get();
        } catch (Malformed malformed) {
            wrong.add(
                    problems.error(path, malformed.code(), malformed.arguments().toArray()));
            return otherwise;
        }
    }
}
