package dev.gatehouse.reconcile;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs are carried out.
 *
 * @param automatic whether runs go on by themselves; tests tick by hand
 * @param workers how many calls to AWS may be under way at once
 * @param poll how long to wait before looking again at something in progress, at first; it grows to ten times that
 * @param patience for how long a step may be blocked or AWS may be in trouble before the step fails
 * @param refresh how often a stack that is not being changed is looked at
 */
@ConfigurationProperties("gatehouse.reconcile")
public record ReconcileSettings(
        @DefaultValue("true") boolean automatic,
        @DefaultValue("24") int workers,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("20m") Duration patience,
        @DefaultValue("60s") Duration refresh) {}
