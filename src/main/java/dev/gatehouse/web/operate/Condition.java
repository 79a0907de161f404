package dev.gatehouse.web.operate;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.resource.Observation.Absent;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.wizard.Steps;
import java.util.Collection;
import java.util.Locale;

/** How a resource is, in one word; its text is the message {@code condition.<name>}. */
public enum Condition {
    /** Wanted, not in AWS yet. */
    PLANNED("neutral", "bi-pencil"),
    /** Made, and not ready yet. */
    PENDING("progress", "bi-arrow-repeat"),
    READY("success", "bi-check-circle-fill"),
    /** Wanted otherwise than it is; the next plan changes it. */
    CHANGED("info", "bi-pencil-square"),
    /** Somebody changed or deleted it in AWS. */
    DRIFTED("warning", "bi-exclamation-triangle-fill"),
    FAILED("danger", "bi-x-octagon-fill"),
    PAUSED("neutral", "bi-pause-circle"),
    LEAVING("danger", "bi-trash");

    private final String tone;
    private final String icon;

    Condition(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    /** As in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Condition of(Item item, Collection<Item> all) {
        if (item.wish() != Wish.WANTED) {
            return item.wish() == Wish.PAUSED ? PAUSED : LEAVING;
        }
        if (item.observed() instanceof Present<Spec> present) {
            return switch (present.readiness()) {
                case Readiness.Failed failed -> FAILED;
                case Readiness.InProgress progress -> PENDING;
                case Readiness.Ready ready -> settled(item, all);
            };
        }
        return switch (item.existence()) {
            case NOT_MADE -> PLANNED;
            case MAYBE_MADE -> PENDING;
            case MADE -> item.observed() instanceof Absent<Spec> ? DRIFTED : PENDING;
        };
    }

    private static Condition settled(Item item, Collection<Item> all) {
        if (Steps.hasDrifted(item)) {
            return DRIFTED;
        }
        return Steps.isApplied(item, all) ? READY : item.applied() == null ? PENDING : CHANGED;
    }
}
