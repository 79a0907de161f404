package dev.gatehouse.kinds.launchtemplate;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

@Component
final class LaunchTemplatePlacement implements Placement<LaunchTemplateSpec> {

    @Override
    public Class<LaunchTemplateSpec> specType() {
        return LaunchTemplateSpec.class;
    }

    @Override
    public Place of(LaunchTemplateSpec spec) {
        return new Place.InRegion();
    }
}
