package dev.gatehouse.kinds.autoscalinggroup;

import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupView.Alarm;
import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupView.Refresh;
import dev.gatehouse.resource.Sight.Happening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.autoscaling.model.Activity;
import software.amazon.awssdk.services.autoscaling.model.ScalingActivityStatusCode;

/** What happened to a group: AWS's activities in AWS's own words, and what two looks one after the other show. */
final class ScalingHappenings {

    private ScalingHappenings() {}

    static List<Happening> of(
            Optional<AutoScalingGroupView> before, AutoScalingGroupView view, List<Activity> activities, Instant now) {
        List<Happening> found = new ArrayList<>();
        activities.forEach(activity -> found.add(activity(activity)));
        before.ifPresent(then -> {
            alarms(then, view, now, found);
            capacity(then, view, now, found);
            refresh(then, view, now, found);
        });
        return found;
    }

    /** Told once when it begins and once when it has ended. */
    private static Happening activity(Activity activity) {
        ScalingActivityStatusCode status = activity.statusCode();
        String code = switch (status) {
            case SUCCESSFUL -> "activity-done";
            case FAILED, CANCELLED -> "activity-failed";
            default -> "activity-begun";
        };
        boolean ended = !code.equals("activity-begun");
        Instant at = ended && activity.endTime() != null ? activity.endTime() : activity.startTime();
        return new Happening(
                "activity " + activity.activityId() + " " + code,
                at,
                code,
                List.of(
                        activity.description(),
                        Objects.requireNonNullElse(activity.cause(), ""),
                        Objects.requireNonNullElse(activity.statusMessage(), "")),
                code.equals("activity-failed") ? "danger" : ended ? "success" : "progress");
    }

    private static void alarms(
            AutoScalingGroupView then, AutoScalingGroupView view, Instant now, List<Happening> found) {
        Map<String, String> states =
                every(then).stream().collect(Collectors.toMap(Alarm::name, Alarm::state, (one, same) -> one));
        every(view).stream()
                .filter(alarm -> states.containsKey(alarm.name()))
                .filter(alarm -> !alarm.state().equals(states.get(alarm.name())))
                .forEach(alarm -> found.add(new Happening(
                        "alarm " + alarm.name() + " " + now,
                        now,
                        "alarm",
                        List.of(alarm.name(), alarm.state()),
                        alarm.tone())));
    }

    private static List<Alarm> every(AutoScalingGroupView view) {
        return view.policies().stream()
                .flatMap(policy -> policy.alarms().stream())
                .toList();
    }

    private static void capacity(
            AutoScalingGroupView then, AutoScalingGroupView view, Instant now, List<Happening> found) {
        if (then.desired() != view.desired()) {
            found.add(new Happening(
                    "desired " + now,
                    now,
                    "desired",
                    List.of(Integer.toString(then.desired()), Integer.toString(view.desired())),
                    "info"));
        }
    }

    private static void refresh(
            AutoScalingGroupView then, AutoScalingGroupView view, Instant now, List<Happening> found) {
        Refresh refresh = view.refresh();
        if (refresh != null && !refresh.isAt(then.refresh())) {
            found.add(new Happening(
                    "refresh " + refresh.id() + " " + refresh.status(),
                    now,
                    "refresh",
                    List.of(refresh.status(), Integer.toString(refresh.percent()), refresh.reason()),
                    refresh.tone()));
        }
    }
}
