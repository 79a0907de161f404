package dev.gatehouse.resource;

import java.util.List;

/** What a Region offers. Never waits long: what is not known yet is empty. */
public interface RegionFacts {

    List<Surroundings.Zone> zones(Scope scope);
}
