package dev.gatehouse.audit;

import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.repository.Repository;

/** Only what an append-only list needs: adding and reading. */
interface Entries extends Repository<Entry, UUID> {

    Entry save(Entry entry);

    Page<Entry> findAll(Specification<Entry> what, Pageable pageable);
}
