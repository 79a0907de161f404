package dev.gatehouse.sandbox;

import java.util.List;
import java.util.Optional;

/**
 * The rows of one noun in one account and Region, in the order they were first put. Rows are immutable records that
 * Jackson can write and read; what a request put is on disk before its reply is sent, and gone if it failed.
 */
public interface Table<T> {

    Optional<T> get(String id);

    void put(String id, T row);

    void remove(String id);

    List<T> all();
}
