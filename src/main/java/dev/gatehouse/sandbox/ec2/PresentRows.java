package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A table without the rows whose time is over; they leave for good when something else is put. */
record PresentRows<T>(Table<T> rows, Function<T, String> id, Predicate<T> isThere) implements Table<T> {

    @Override
    public Optional<T> get(String wanted) {
        return rows.get(wanted).filter(isThere);
    }

    @Override
    public void put(String key, T row) {
        rows.all().stream().filter(isThere.negate()).map(id).toList().forEach(rows::remove);
        rows.put(key, row);
    }

    @Override
    public void remove(String key) {
        rows.remove(key);
    }

    @Override
    public List<T> all() {
        return rows.all().stream().filter(isThere).toList();
    }
}
