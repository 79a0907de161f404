package dev.gatehouse.rota;

import java.time.Duration;

/** Nothing depends on having been offered: what is open is offered now and then in any case. */
record WhatIsOpen(Rota rota) implements Chore {

    @Override
    public String name() {
        return "what-is-open";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void perform() {
        rota.offerWhatIsOpen();
    }
}
