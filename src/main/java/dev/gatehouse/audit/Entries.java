package dev.gatehouse.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Only what an append-only list needs: adding and reading. */
interface Entries extends Repository<Entry, UUID> {

    Entry save(Entry entry);

    Page<Entry> findAll(Specification<Entry> what, Pageable pageable);

    /** What was written about resources as wholes, oldest first: their subjects are names. */
    @Query("select e from Entry e where e.stackId = :stack and e.action in :actions order by e.seq")
    List<Entry> about(UUID stack, Collection<String> actions);
}
