package dev.gatehouse.architecture.violations.habits;

/** Names that say nothing. */
final class VpcManager {

    static final class RouteServiceImpl {}

    static final class StringUtils {}

    static final class BaseDriver {}

    static final class CommonThings {}

    static final class SubnetDto {}
}
