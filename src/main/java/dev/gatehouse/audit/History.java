package dev.gatehouse.audit;

import dev.gatehouse.resource.AuditPort;
import dev.gatehouse.resource.ResourceId;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that happened to stacks, to people and to AWS accounts, newest first. */
@Service
public class History implements AuditPort {

    private static final List<String> COMING_AND_GOING =
            List.of("resource.added", "resource.removed", "resource.deleted");
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("seq"));

    private final Entries entries;
    private final Clock clock;

    History(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Deed deed, @Nullable Operation operation) {
        entries.save(new Entry(deed, operation, clock.instant()));
    }

    @Transactional(readOnly = true)
    public Page<Entry> of(UUID stack, Filter filter, Pageable pageable) {
        return find(stack, filter, pageable);
    }

    /**
     * The same from an entry on, so that nothing is told twice however much is added meanwhile.
     *
     * @param before the {@link Entry#seq} after which to go on; null from the newest
     */
    @Transactional(readOnly = true)
    public List<Entry> of(UUID stack, Filter filter, @Nullable Long before, int most) {
        Specification<Entry> what = (entry, query, cb) -> {
            Predicate asked = filter.predicate(stack, entry, cb);
            return before == null ? asked : cb.and(asked, cb.lessThan(entry.get("seq"), before));
        };
        return entries.findAll(what, PageRequest.of(0, most, NEWEST_FIRST)).getContent();
    }

    /** What happened to people and AWS accounts. */
    @Transactional(readOnly = true)
    public Page<Entry> ofAdministration(String text, Pageable pageable) {
        return find(null, new Filter(null, null, text), pageable);
    }

    private Page<Entry> find(@Nullable UUID stack, Filter filter, Pageable pageable) {
        Pageable newestFirst = PageRequest.of(pageable.getPageNumber(), pageable.getPageSize(), NEWEST_FIRST);
        return entries.findAll((entry, query, cb) -> filter.predicate(stack, entry, cb), newestFirst);
    }

    /** What each resource of the stack was called last, those that are no more included. */
    @Transactional(readOnly = true)
    public Map<ResourceId, String> called(UUID stack) {
        Map<ResourceId, String> names = new HashMap<>();
        for (Entry entry : entries.about(stack, COMING_AND_GOING)) {
            ResourceId resource = entry.resource();
            if (resource != null) {
                names.put(resource, entry.subject());
            }
        }
        return names;
    }

    /** What to look for; null for everything. Text is searched in subjects, names of people and reasons. */
    public record Filter(
            @Nullable ResourceId resource,
            @Nullable UUID row,
            @Nullable String text) {
        public static final Filter ALL = new Filter(null, null, null);

        private Predicate predicate(@Nullable UUID stack, Root<Entry> entry, CriteriaBuilder cb) {
            List<Predicate> all = new ArrayList<>();
            all.add(stack == null ? cb.isNull(entry.get("stackId")) : cb.equal(entry.get("stackId"), stack));
            if (resource != null) {
                all.add(cb.equal(entry.get("resourceId"), resource.value()));
            }
            if (row != null) {
                all.add(cb.equal(entry.get("rowId"), row));
            }
            if (text != null && !text.isBlank()) {
                String pattern = "%" + text.strip().toLowerCase(Locale.ROOT) + "%";
                all.add(cb.or(Stream.of("subject", "personName", "why")
                        .map(field -> cb.like(cb.lower(entry.get(field)), pattern))
                        .toArray(Predicate[]::new)));
            }
            return cb.and(all.toArray(Predicate[]::new));
        }
    }
}
