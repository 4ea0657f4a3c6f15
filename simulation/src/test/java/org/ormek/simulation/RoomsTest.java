package org.ormek.simulation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class RoomsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("org.ormek.simulation");

    @Test
    void generatorSharesNothingWithTheReadersOfItsFiles() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.ormek.model..", "org.ormek.extract..", "org.ormek.analysis..", "org.ormek.graph..", "org.ormek.ingest..").check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.ormek.simulation.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
