package dev.gatehouse.web.api.operate;

import dev.gatehouse.reconcile.RunView;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.team.Operators;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.api.Explained;
import dev.gatehouse.web.api.Listing;
import dev.gatehouse.web.api.Listings;
import dev.gatehouse.web.api.Section;
import dev.gatehouse.web.api.stacks.ApiStacks;
import dev.gatehouse.web.security.Caller;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The runs of a stack: what is done now, and what was done. */
@RestController
@RequestMapping(path = "/api/stacks/{stackId}/runs", produces = MediaType.APPLICATION_JSON_VALUE)
@Section("Plans and runs")
class RunsApi {

    private static final Pattern WAIT = Pattern.compile("(?:^|[\\s,;])wait=(\\d{1,3})(?:$|[\\s,;])");

    private final ApiStacks stacks;
    private final Runs runs;
    private final RunWriter writer;
    private final RunWaits waits;
    private final Listings listings;

    RunsApi(ApiStacks stacks, Runs runs, RunWriter writer, RunWaits waits, Listings listings) {
        this.stacks = stacks;
        this.runs = runs;
        this.writer = writer;
        this.waits = waits;
        this.listings = listings;
    }

    static URI location(UUID stack, UUID run) {
        return URI.create("/api/stacks/" + stack + "/runs/" + run);
    }

    @GetMapping
    @Viewers
    @Explained(value = "List runs", more = "Newest first, in parts, without their steps.")
    ResponseEntity<Listing<RunJson>> list(
            @PathVariable UUID stackId,
            @RequestParam(defaultValue = Listings.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        stacks.require(stackId, caller);
        int most = listings.toFind(limit);
        List<RunView> found = runs.of(stackId, listings.afterId(cursor), most);
        return listings.tell(found, limit, run -> run.id().toString(), writer::inShort);
    }

    @GetMapping("/{runId}")
    @Viewers
    @Explained(
            value = "Read a run with its steps",
            more =
                    "With the header Prefer: wait=n it answers when the run is over, or after n seconds (30 at the most).")
    RunJson read(
            @PathVariable UUID stackId,
            @PathVariable UUID runId,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Caller caller)
            throws InterruptedException {
        RunView run = run(stackId, runId, caller);
        Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
        return writer.whole(wait.find() ? waits.await(runId, Duration.ofSeconds(Long.parseLong(wait.group(1)))) : run);
    }

    @PostMapping("/{runId}/cancel")
    @Operators
    @Explained(value = "Stop a run", more = "What is in flight is finished; nothing new is begun.")
    ResponseEntity<RunJson> cancel(@PathVariable UUID stackId, @PathVariable UUID runId, Caller caller) {
        run(stackId, runId, caller);
        runs.cancel(runId, stacks.author(caller, ""));
        return accepted(stackId, runId);
    }

    @PostMapping("/{runId}/retry")
    @Operators
    @Explained(value = "Continue a run", more = "From where it failed or was stopped, if nothing else happened since.")
    ResponseEntity<RunJson> retry(@PathVariable UUID stackId, @PathVariable UUID runId, Caller caller) {
        run(stackId, runId, caller);
        runs.retry(runId, stacks.author(caller, ""));
        return accepted(stackId, runId);
    }

    private ResponseEntity<RunJson> accepted(UUID stackId, UUID runId) {
        return ResponseEntity.accepted()
                .location(location(stackId, runId))
                .body(writer.whole(runs.find(runId).orElseThrow()));
    }

    private RunView run(UUID stackId, UUID runId, Caller caller) {
        stacks.require(stackId, caller);
        return runs.find(runId).filter(run -> run.stack().equals(stackId)).orElseThrow(() -> new NotFound("run"));
    }
}
