//! The headings of the usual systems, in several languages and encodings.

use serde_json::{Value, json};

use super::{company, imported, person};

/// What each system's export looks like: its headings, and one row about Inês Okafor.
const EXPORTS: [(&str, &str, &str); 13] = [
    (
        "Workday",
        "Employee ID,Worker,Business Title,Supervisory Organization,Work Location,Hire Date,Email - Work,Management Level,Manager",
        "10017,Inês Okafor,Contracts Specialist,Legal,Lisbon,2019-03-04,ines@tideway.example,Senior,Noor Haddad",
    ),
    (
        "BambooHR",
        "Employee #,First Name,Last Name,Job Title,Department,Division,Location,Hire Date,Work Email,Status,Reporting to",
        "10017,Inês,Okafor,Contracts Specialist,Legal,EMEA,Lisbon,04/03/2019,ines@tideway.example,Active,Noor",
    ),
    (
        "Personio",
        "Vorname,Nachname,E-Mail,Position,Abteilung,Team,Standort,Einstellungsdatum,Letzter Arbeitstag,Personalnummer",
        "Inês,Okafor,ines@tideway.example,Contracts Specialist,Legal,,Lisbon,04.03.2019,,10017",
    ),
    (
        "Google Workspace",
        "First Name [Required],Last Name [Required],Email Address [Required],Employee ID,Employee Title,Department,Building ID",
        "Inês,Okafor,ines@tideway.example,10017,Contracts Specialist,Legal,Lisbon",
    ),
    (
        "Entra ID",
        "displayName,givenName,surname,userPrincipalName,jobTitle,department,officeLocation,employeeHireDate,accountEnabled,employeeId",
        "Inês Okafor,Inês,Okafor,ines@tideway.example,Contracts Specialist,Legal,Lisbon,2019-03-04T00:00:00Z,True,10017",
    ),
    (
        "SAP SuccessFactors",
        "STATUS,USERID,FIRSTNAME,LASTNAME,EMAIL,TITLE,DEPARTMENT,LOCATION,HIREDATE,TIMEZONE",
        "active,10017,Inês,Okafor,ines@tideway.example,Contracts Specialist,Legal,Lisbon,2019-03-04,Europe/Lisbon",
    ),
    (
        "French",
        "Matricule;Nom;Prénom;Intitulé du poste;Service;Lieu de travail;Date d'embauche;Adresse e-mail",
        "10017;Okafor;Inês;Contracts Specialist;Legal;Lisbon;04/03/2019;ines@tideway.example",
    ),
    (
        "Spanish",
        "Número de empleado;Nombre;Apellidos;Puesto;Departamento;Centro de trabajo;Fecha de alta;Correo electrónico",
        "10017;Inês;Okafor;Contracts Specialist;Legal;Lisbon;04/03/2019;ines@tideway.example",
    ),
    (
        "Portuguese",
        "Matrícula;Nome completo;Cargo;Departamento;Local de trabalho;Data de admissão;E-mail corporativo",
        "10017;Inês Okafor;Contracts Specialist;Legal;Lisbon;04/03/2019;ines@tideway.example",
    ),
    (
        "Italian",
        "Matricola;Cognome;Nome;Mansione;Reparto;Sede di lavoro;Data di assunzione;Indirizzo e-mail",
        "10017;Okafor;Inês;Contracts Specialist;Legal;Lisbon;04/03/2019;ines@tideway.example",
    ),
    (
        "Dutch",
        "Personeelsnummer;Roepnaam;Achternaam;Functie;Afdeling;Standplaats;Datum in dienst;E-mailadres",
        "10017;Inês;Okafor;Contracts Specialist;Legal;Lisbon;04-03-2019;ines@tideway.example",
    ),
    (
        "Polish",
        "Numer pracownika;Imię;Nazwisko;Stanowisko;Dział;Miejsce pracy;Data zatrudnienia;Adres e-mail",
        "10017;Inês;Okafor;Contracts Specialist;Legal;Lisbon;04.03.2019;ines@tideway.example",
    ),
    (
        "German, family name first",
        "Mitarbeiter\tStellenbezeichnung\tBereich\tArbeitsort\tEintrittsdatum\tGeschäftliche E-Mail\tMitarbeiternummer",
        "\"Okafor, Inês\"\tContracts Specialist\tLegal\tLisbon\t4.3.2019\tines@tideway.example\t10017",
    ),
];

#[test]
fn the_usual_exports_are_understood_as_they_are() {
    for (system, headings, row) in EXPORTS {
        let copy = company("");
        let report = imported(&copy, format!("{headings}\r\n{row}\r\n"), &["--dates", "dmy"]);
        assert_eq!(report["items"][0]["what"], "added", "{system}: {report}");
        assert_eq!(report["unknown_words"], json!([]), "{system}");
        let ines = person(&copy, "ines-okafor");
        for (field, value) in [
            ("name", "Inês Okafor"),
            ("title", "Contracts Specialist"),
            ("department", "legal"),
            ("location", "lisbon"),
            ("employee_number", "10017"),
        ] {
            assert_eq!(ines[field], value, "{system}: {field}");
        }
        assert_eq!(ines["contacts"]["email"], "ines@tideway.example", "{system}");
        assert_eq!(ines["imported"], true, "{system}");
        assert_eq!(ines["timezone"], Value::Null, "{system}: it is that of the place");
        if system != "Google Workspace" {
            assert_eq!(ines["joined"], "2019-03-04", "{system}");
        }
        assert_eq!(copy.check().code, 0, "{system}: {}", copy.check().stdout);
    }
}

#[test]
fn encodings_are_recognised() {
    let table = "Name;E-Mail;Büro\nInês Okafor;ines@tideway.example;Lisbon\n";
    let little = |text: &str| {
        text.encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>()
    };
    let western: Vec<u8> = table
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    for (bytes, encoding) in [
        (table.as_bytes().to_vec(), "UTF-8"),
        (format!("\u{feff}{table}").into_bytes(), "UTF-8"),
        (little(table), "UTF-16LE"),
        (little(&format!("\u{feff}{table}")), "UTF-16LE"),
        (western, "windows-1252"),
    ] {
        let copy = company("");
        let report = imported(&copy, bytes, &[]);
        assert_eq!(report["encoding"], encoding);
        assert_eq!(person(&copy, "ines-okafor")["name"], "Inês Okafor");
    }
    let copy = company("");
    imported(
        &copy,
        b"Name,Email\n\x8cwi\xb9tek,s@tideway.example\n",
        &["--encoding", "windows-1250"],
    );
    assert_eq!(person(&copy, "swiatek")["name"], "Świątek");
}

#[test]
fn a_column_may_be_named_and_another_left_out() {
    let copy = company("");
    let table = "Name,Email,Title,What,Employee ID\nAna Castro,ana@tideway.example,Ms,Engineer,7\n";
    let report = imported(&copy, table, &["--map", "title=What", "--map", "number="]);
    assert_eq!(report["unused_columns"], json!(["Title", "Employee ID"]));
    let ana = person(&copy, "ana-castro");
    assert_eq!(
        (&ana["title"], &ana["employee_number"]),
        (&json!("Engineer"), &Value::Null)
    );
}

#[test]
fn new_departments_and_places_are_added_unless_it_is_strict() {
    let table = "Name,Email,Department,Location,Level\n\
                 Ana Castro,ana@tideway.example,Harbour Works,Porto Alegre,Wizard\n";
    let copy = company("");
    let report = imported(&copy, table, &[]);
    assert_eq!(report["new_words"][0]["id"], "harbour-works");
    assert_eq!(
        report["unknown_words"][0]["word"], "Wizard",
        "nobody knows which level is above"
    );
    assert!(copy.read("site.json").contains("\"porto-alegre\""));
    let copy = company("");
    let report = imported(&copy, table, &["--strict"]);
    assert_eq!(report["unknown_words"].as_array().unwrap().len(), 3);
    assert_eq!(person(&copy, "ana-castro")["department"], Value::Null);
}
