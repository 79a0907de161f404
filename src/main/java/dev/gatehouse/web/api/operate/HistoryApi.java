package dev.gatehouse.web.api.operate;

import dev.gatehouse.audit.Entry;
import dev.gatehouse.audit.History;
import dev.gatehouse.audit.History.Filter;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.api.Explained;
import dev.gatehouse.web.api.Listing;
import dev.gatehouse.web.api.Listings;
import dev.gatehouse.web.api.Section;
import dev.gatehouse.web.api.stacks.ApiStacks;
import dev.gatehouse.web.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that happened to a stack, newest first. */
@RestController
@RequestMapping(path = "/api/stacks/{stackId}/history", produces = MediaType.APPLICATION_JSON_VALUE)
@Section("State")
class HistoryApi {

    private final ApiStacks stacks;
    private final History history;
    private final Listings listings;
    private final MessageSource messages;

    HistoryApi(ApiStacks stacks, History history, Listings listings, MessageSource messages) {
        this.stacks = stacks;
        this.history = history;
        this.listings = listings;
        this.messages = messages;
    }

    /**
     * Something that happened.
     *
     * @param action for programs, such as {@code row.added}; message is the same for people
     * @param row our identity of the rule, entry or route it is about
     * @param before the text of what was; left out if it was not there
     * @param by who did it, and by which token if by one
     */
    record EntryJson(
            UUID id,
            Instant at,
            String action,
            String message,
            String kind,
            String subject,
            @Nullable UUID resource,
            @Nullable UUID row,
            @Nullable String before,
            @Nullable String after,
            String by,
            String address,
            String why,
            @Nullable UUID run) {}

    @GetMapping
    @Viewers
    @Explained(
            value = "Read the history",
            more = "In parts. Filters: a text in names, people and reasons; a resource; a rule, entry or route.")
    ResponseEntity<Listing<EntryJson>> list(
            @PathVariable UUID stackId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID resource,
            @RequestParam(required = false) @Nullable UUID row,
            @RequestParam(defaultValue = Listings.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        stacks.require(stackId, caller);
        Filter filter = new Filter(resource == null ? null : new ResourceId(resource), row, q);
        int most = listings.toFind(limit);
        List<Entry> found = history.of(stackId, filter, listings.afterNumber(cursor), most);
        return listings.tell(found, limit, entry -> Long.toString(entry.seq()), this::entry);
    }

    private EntryJson entry(Entry entry) {
        ResourceId resource = entry.resource();
        return new EntryJson(
                entry.id(),
                entry.at(),
                entry.action(),
                messages.getMessage("audit.action." + entry.action(), null, LocaleContextHolder.getLocale()),
                entry.kind(),
                entry.subject(),
                resource == null ? null : resource.value(),
                entry.row(),
                entry.before(),
                entry.after(),
                entry.personName(),
                entry.address(),
                entry.why(),
                entry.run());
    }
}
