K0871_kwe
r f BC-FERRY-LINE     06-03 0140
^BC-FERRY-LINE,140<
^Minato Line reopens
night ferry to Kozu+
     HAMANAKA, March 6 Kyodo - The Minato Line reopened its night ferry to
Kozu on Wednesday, four years after a landslide buried the pier.
     The company sold every cabin within an hour, spokeswoman Rin Asada
said.
KWS-17:20-06-03-24
