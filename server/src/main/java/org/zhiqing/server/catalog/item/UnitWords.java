package org.zhiqing.server.catalog.item;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;

/** Finds the unit that words mean: its name, its short name, or a word that only its name holds. */
@Component
class UnitWords {

    private final Organs organs;
    private final Clock clock;

    UnitWords(Organs organs, Clock clock) {
        this.organs = organs;
        this.clock = clock;
    }

    /** The units of one organ that exist today. */
    record Units(List<Organ> units) {

        /** Returns the unit of exactly this name or short name. */
        Optional<Organ> named(String name) {
            return units.stream()
                    .filter(unit -> unit.name().equals(name) || unit.shortName().equals(name))
                    .findFirst();
        }

        /** Returns the unit whose name stands in the words. */
        Optional<Organ> within(String words) {
            return units.stream()
                    .filter(unit -> words.contains(unit.name())
                            || !unit.shortName().isBlank() && words.contains(unit.shortName()))
                    .findFirst();
        }

        /** Returns the first unit whose name holds one of the words. */
        Optional<Organ> holding(List<String> words) {
            return words.stream()
                    .flatMap(word -> units.stream().filter(unit -> unit.name().contains(word)))
                    .findFirst();
        }
    }

    Units of(long organ) {
        LocalDate today = LocalDate.now(clock);
        return new Units(organs.unitsOf(organ).stream()
                .filter(unit -> unit.existsOn(today))
                .toList());
    }
}
