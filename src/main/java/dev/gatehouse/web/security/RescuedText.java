package dev.gatehouse.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rescued forms by the place they are kept at, in memory and bounded: for each place and in total the oldest give way. */
final class RescuedText {

    static final int MOST_FORMS = 5;
    static final long MOST_AT_A_PLACE = 1_000_000;
    static final long MOST = 20_000_000;

    private final Clock clock;
    private final Duration kept;
    private final Map<UUID, List<RescuedForm>> places = new LinkedHashMap<>();

    RescuedText(Clock clock, Duration kept) {
        this.clock = clock;
        this.kept = kept;
    }

    /** The youngest first. */
    synchronized List<RescuedForm> at(UUID place) {
        forgetOld();
        return List.copyOf(places.getOrDefault(place, List.of()));
    }

    /** One that is by itself more than a place may hold is not kept. */
    synchronized boolean keep(UUID place, RescuedForm form) {
        forgetOld();
        if (form.length() > MOST_AT_A_PLACE) {
            return false;
        }
        List<RescuedForm> forms = new ArrayList<>(List.of(form));
        List<RescuedForm> before = places.remove(place);
        long length = form.length();
        for (RescuedForm other : before == null ? List.<RescuedForm>of() : before) {
            length += other.length();
            if (!other.action().equals(form.action()) && length <= MOST_AT_A_PLACE && forms.size() < MOST_FORMS) {
                forms.add(other);
            }
        }
        places.put(place, forms);
        makeRoom();
        return true;
    }

    synchronized void forget(UUID place, RescuedForm form) {
        places.computeIfPresent(place, (same, forms) -> {
            List<RescuedForm> others =
                    forms.stream().filter(other -> other != form).toList();
            return others.isEmpty() ? null : others;
        });
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(kept);
        places.replaceAll((place, forms) -> forms.stream()
                .filter(form -> !form.rescuedAt().isBefore(oldest))
                .toList());
        places.values().removeIf(List::isEmpty);
    }

    private void makeRoom() {
        long length = places.values().stream()
                .flatMap(List::stream)
                .mapToLong(RescuedForm::length)
                .sum();
        Iterator<List<RescuedForm>> oldest = places.values().iterator();
        while (length > MOST && oldest.hasNext()) {
            length -= oldest.next().stream().mapToLong(RescuedForm::length).sum();
            oldest.remove();
        }
    }
}
