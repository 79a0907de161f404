package dev.gatehouse.crash;

/**
 * Where a process ends.
 *
 * @param call counts the calls of a run, from 0
 */
public record CrashPoint(int call, Moment moment) {}
