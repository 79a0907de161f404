package dev.gatehouse.resource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What the engine must know of the edge to AWS, without knowing AWS's SDK. */
public interface Edge {

    /** What went wrong in a call; empty if the exception is not from a call to AWS but a defect of ours. */
    Optional<Fault> fault(Throwable thrown);

    /** Does it and adds each call to AWS that it makes to the list, whether it succeeds or throws. */
    <T> T recorded(List<Call> calls, Supplier<T> work);

    /** Looks at kinds on this thread; a list that several of them are read from is asked of AWS once. */
    default <T> T inOneLook(Supplier<T> work) {
        return work.get();
    }

    /** Does it; the calls that it makes to AWS are counted as this asker's. Without it they are a person's who waits. */
    <T> T asking(Asker asker, Supplier<T> work);

    /**
     * For how long nobody should look there who is not asked to: then what is called without being asked is a small part of
     * what AWS allows, whatever it took. Zero if it is time.
     */
    default Duration rest(Scope scope) {
        return Duration.ZERO;
    }

    /** Does it; a call for which nobody may speak any more when it is to be sent is not sent, and throws. */
    default <T> T fenced(BooleanSupplier maySend, Supplier<T> work) {
        return work.get();
    }

    /** For how long AWS may not yet show what it has made. */
    Duration staleWindow();

    /** How much it matters that a call is made now, the most first. */
    enum Urgency {
        /** Somebody waits for the answer. */
        PERSON,
        /** Something is being carried out. */
        RUN,
        /** Nobody would miss it. */
        BACKGROUND
    }

    /**
     * For whom a call is made; askers of the same urgency share alike.
     *
     * @param name tells them apart: a stack's, where something is carried out in it
     */
    record Asker(Urgency urgency, String name) {}

    /**
     * One call.
     *
     * @param outcome {@code ok}, AWS's error code, or {@code unanswered}
     * @param requestId AWS's, empty if there was no answer
     */
    record Call(String service, String operation, String outcome, String requestId) {

        public boolean reads() {
            return operation.startsWith("Describe")
                    || operation.startsWith("Get")
                    || operation.startsWith("List")
                    || operation.startsWith("Lookup");
        }
    }
}
