package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.resource.BeforeDeletion;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Shape;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks what becomes of the data, and whether the protection is lifted. */
@Component
final class DbInstanceBeforeDeletion implements BeforeDeletion<DbInstanceSpec> {

    @Override
    public Class<DbInstanceSpec> specType() {
        return DbInstanceSpec.class;
    }

    @Override
    public List<Fate<DbInstanceSpec>> fates(DbInstanceSpec wished, Present<DbInstanceSpec> observed) {
        return List.of(
                new Fate<>(
                        FinalSnapshot.KEEP.word(),
                        Shape.with(wished, "finalSnapshot", FinalSnapshot.KEEP),
                        List.of(DbInstanceDriver.snapshotName(observed))),
                new Fate<>(
                        FinalSnapshot.SKIP.word(), Shape.with(wished, "finalSnapshot", FinalSnapshot.SKIP), List.of()));
    }

    @Override
    public Optional<DbInstanceSpec> unprotected(DbInstanceSpec wished, Present<DbInstanceSpec> observed) {
        return wished.deletionProtection()
                ? Optional.of(Shape.with(wished, "deletionProtection", false))
                : Optional.empty();
    }
}
