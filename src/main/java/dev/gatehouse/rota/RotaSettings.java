package dev.gatehouse.rota;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How panels share work.
 *
 * @param automatic whether this panel takes part; tests do things by hand
 * @param poll how long until a panel sees what another has put on the rota
 * @param heartbeat how often a panel shows that it is alive
 * @param missed so many heartbeats missed in a row, and a panel's work is another's: the lease
 * @param grace for how long a panel that stops may finish what is in flight
 */
@ConfigurationProperties("gatehouse.rota")
record RotaSettings(
        @DefaultValue("true") boolean automatic,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("500ms") Duration heartbeat,
        @DefaultValue("8") int missed,
        @DefaultValue("4s") Duration grace) {}
